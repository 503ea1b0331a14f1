/// How many characters a prefix may have from which a provider makes up a name.
public enum NamePrefixLimit {
  /// Nil where no limit is known beside that of the name itself.
  ///
  /// Source: hashicorp/aws 5.100.0, which validates `name_prefix` of load balancers and target groups; its documentation
  /// says it of `aws_lb_target_group`.
  public static func characters(of type: String) -> Int? {
    ["aws_lb", "aws_alb", "aws_elb", "aws_lb_target_group", "aws_alb_target_group"].contains(type) ? 6 : nil
  }
}
