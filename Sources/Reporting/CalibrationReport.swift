public import ApplyReplay

/// What the `calibrate` command has to say.
public struct CalibrationReport: Sendable {
  public var calibration: Calibration

  public init(_ calibration: Calibration) { self.calibration = calibration }
}
