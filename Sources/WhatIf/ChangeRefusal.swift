/// A change that can't be made, with why. Facts only; the sentences are the reports'.
public struct ChangeRefusal: Error, Sendable, Hashable {
  /// The change as it is written.
  public var change: String
  /// What it is about.
  public var address: String
  public var reason: Reason

  public init(_ change: String, _ address: String, _ reason: Reason) {
    self.change = change
    self.address = address
    self.reason = reason
  }

  public enum Reason: Sendable, Hashable {
    /// The plan neither has it nor does anything to it.
    case unknown(near: String?)
    /// The plan leaves it as it is.
    case untouched
    /// `moved`: the old address is not deleted by the plan.
    case notDeleted
    /// `moved`: the new address is not created by the plan: something is there.
    case notCreated
    case typesDiffer(String, String)
    /// There is no new object whose create could come first.
    case onlyDeleted
    /// There is no old object that the create could come before.
    case onlyCreated
    case updatedInPlace
    /// It has create_before_destroy already.
    case alreadyCreatedFirst
    /// The new object would be refused while the old one holds what must be unique: `subject` has it, which is the new
    /// object itself or one that serves only one at a time.
    case collides(address: String, what: String, subject: String)
    /// Terraform would find a cycle; the operations of the shortest one.
    case cycle([String])
    /// More operations would wait for others than are looked at.
    case tooManyDependencies(limit: Int)
    /// The kind has no argument for a prefix.
    case noPrefix
    case notReplaced
    /// It would have to be replaced, and what becomes of this user of it can't be told from the plan.
    case usersUnknown(String)
    /// It is no record with a time to live.
    case notARecord
    /// `depends_on` reaches only what stands in the same module.
    case otherModule
    /// Nothing in the configuration is called so: what is only deleted has no block.
    case notConfigured
    /// Two instances of one resource have no order.
    case sameResource
    /// The first apply would do nothing.
    case nothingFirst
    /// Nothing would be left for the second apply.
    case nothingLeft
    /// No operation fits.
    case noOperation
  }
}
