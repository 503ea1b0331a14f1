/// A release of Terraform or OpenTofu: `1.11.4`, `1.16.0-rc1`.
public struct TerraformVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var major: Int
  public var minor: Int
  public var patch: Int
  /// What stands behind a hyphen; nil for a final release.
  public var prerelease: String?

  public init(_ major: Int, _ minor: Int, _ patch: Int = 0, prerelease: String? = nil) {
    self.major = major
    self.minor = minor
    self.patch = patch
    self.prerelease = prerelease
  }

  /// Nil where the text is no version.
  public init?(parsing text: String) {
    let (plus, hyphen, point) = (UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."))
    let halves = text.utf8.split(separator: plus, maxSplits: 1).first?.split(separator: hyphen, maxSplits: 1) ?? []
    let numbers = halves.first?.split(separator: point).map { Int(Substring($0)) } ?? []
    guard numbers.count == 3, let major = numbers[0], let minor = numbers[1], let patch = numbers[2] else { return nil }
    self.init(major, minor, patch, prerelease: halves.count > 1 ? String(Substring(halves[1])) : nil)
  }

  public var description: String { "\(major).\(minor).\(patch)\(prerelease.map { "-\($0)" } ?? "")" }

  /// A pre-release comes before its release; two of the same release compare as text.
  public static func < (left: Self, right: Self) -> Bool {
    let (leftNumbers, rightNumbers) = ((left.major, left.minor, left.patch), (right.major, right.minor, right.patch))
    if leftNumbers != rightNumbers { return leftNumbers < rightNumbers }
    switch (left.prerelease, right.prerelease) {
    case (nil, _): return false
    case (_, nil): return true
    case (let left?, let right?): return left < right
    }
  }
}

extension Plan {
  /// Which program made the plan.
  public enum Distribution: String, Sendable {
    case terraform
    case openTofu = "opentofu"
  }

  /// Plan JSON has no field for it: OpenTofu's providers come from its own registry.
  public var distribution: Distribution {
    func isOpenTofu(_ name: String) -> Bool { name.hasPrefix("registry.opentofu.org/") }
    let isOwn =
      providers.contains { isOpenTofu($0.fullName) }
      || changes.indices.prefix(50).contains { isOpenTofu(changes[$0].provider) }
    return isOwn ? .openTofu : .terraform
  }

  /// `terraform_version`, where it is a version.
  public var version: TerraformVersion? { TerraformVersion(parsing: terraformVersion) }
}
