print("applysim")
