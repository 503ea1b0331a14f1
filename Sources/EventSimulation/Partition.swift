/// The step that sorting and selecting share: afterwards no value up to `right` is greater than one from `left` on.
///
/// Source: C. A. R. Hoare, "Algorithm 61: partition", Communications of the ACM 4 (1961), about the median of three.
@inline(__always)
func partition<Value: Comparable & BitwiseCopyable>(
  _ values: inout MutableSpan<Value>, from low: Int, to high: Int
) -> (left: Int, right: Int) {
  let (first, middle, last) = (values[low], values[low + (high - low) / 2], values[high])
  let pivot = max(min(first, middle), min(max(first, middle), last))
  var left = low
  var right = high
  while left <= right {
    while values[left] < pivot { left += 1 }
    while pivot < values[right] { right -= 1 }
    if left <= right {
      values.swapAt(left, right)
      left += 1
      right -= 1
    }
  }
  return (left, right)
}
