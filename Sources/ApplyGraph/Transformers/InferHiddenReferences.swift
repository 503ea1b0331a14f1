/// References that plan JSON leaves out, from the evidence that it has. (apply-order 7)
struct InferHiddenReferences: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {}
}
