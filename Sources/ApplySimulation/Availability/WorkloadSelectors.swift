import PlanFile
import ResourceKinds

/// Which workloads a Kubernetes service leads to: those of its namespace whose pods carry all labels of its selector.
///
/// Source: Kubernetes documentation, "Service".
struct WorkloadSelectors: Sendable {
  private let index: ObjectIndex
  private let workloads: [Int]

  init(_ index: ObjectIndex) {
    self.index = index
    workloads = index.objects(ofTypeNumbers: index.typeNumbers(where: \.isWorkload)).map(\.id)
  }

  private static let kinds: Set<String> = Set(
    [
      "kubernetes_deployment", "kubernetes_stateful_set", "kubernetes_daemonset", "kubernetes_daemon_set",
      "kubernetes_replication_controller", "kubernetes_pod",
    ].flatMap { [$0, $0 + "_v1"] })

  static func isWorkload(_ type: String) -> Bool { kinds.contains(type) }

  /// Nil where its selector is empty.
  func workloads(of service: ServiceObject, _ face: Face) -> [Int]? {
    guard let selector = labels(service, ["spec", "selector"], face) else { return nil }
    let namespace = namespace(of: service, face)
    return workloads.filter { id in
      let workload = index[id]
      guard workload.values(face) != nil, self.namespace(of: workload, face) == namespace else { return false }
      let isPod = workload.address.type.hasPrefix("kubernetes_pod")
      let carried = labels(
        workload, isPod ? ["metadata", "labels"] : ["spec", "template", "metadata", "labels"], face)
      return carried.map { carried in selector.allSatisfy { carried[$0.key] == $0.value } } ?? false
    }
  }

  private func namespace(of object: ServiceObject, _ face: Face) -> String {
    object.text("metadata.namespace", face) ?? "default"
  }

  private func labels(_ object: ServiceObject, _ path: [String], _ face: Face) -> [String: String]? {
    guard let members = object.values(face)?.values(at: path).first?.members, !members.isEmpty else { return nil }
    return Dictionary(
      members.compactMap { member in member.value.plainText.map { (member.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}
