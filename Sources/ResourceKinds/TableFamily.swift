/// The tables of one family of providers, each sorted by type. Files under `Tables/`.
struct TableFamily: Sendable {
  /// `aws`: also names the family in `durationDefaults`.
  var name: String
  /// The provider part of the family's types: `kubernetes`, `helm`.
  var prefixes: [String]
  var kinds: SortedRows
  var updates: SortedRows
  var durations: SortedRows
  var mechanisms: SortedRows
  var timeouts: SortedRows

  init(
    _ name: String, prefixes: [String], kinds: String, updates: String, durations: String, mechanisms: String = "",
    timeouts: String = ""
  ) {
    self.name = name
    self.prefixes = prefixes
    self.kinds = SortedRows(kinds)
    self.updates = SortedRows(updates)
    self.durations = SortedRows(durations)
    self.mechanisms = SortedRows(mechanisms)
    self.timeouts = SortedRows(timeouts)
  }

  /// The list of families: a new one is a line here and its files.
  static let standard = [
    TableFamily(
      "aws", prefixes: ["aws"], kinds: awsKinds, updates: awsUpdates, durations: awsDurations,
      mechanisms: awsMechanisms, timeouts: awsTimeouts),
    TableFamily(
      "google", prefixes: ["google"], kinds: googleKinds, updates: googleUpdates, durations: googleDurations,
      mechanisms: googleMechanisms, timeouts: googleTimeouts),
    TableFamily(
      "azure", prefixes: ["azurerm", "azapi"], kinds: azureKinds, updates: azureUpdates, durations: azureDurations,
      mechanisms: azureMechanisms, timeouts: azureTimeouts),
    TableFamily(
      "cloudflare", prefixes: ["cloudflare"], kinds: cloudflareKinds, updates: cloudflareUpdates,
      durations: cloudflareDurations, mechanisms: cloudflareMechanisms),
    TableFamily(
      "kubernetes", prefixes: ["kubernetes", "helm"], kinds: kubernetesKinds, updates: kubernetesUpdates,
      durations: kubernetesDurations, mechanisms: kubernetesMechanisms, timeouts: kubernetesTimeouts),
    TableFamily(
      "local",
      prefixes: [
        "random", "null", "time", "tls", "local", "archive", "external", "http", "template", "terraform", "tfcoremock",
      ],
      kinds: localProviderKinds, updates: localProviderUpdates, durations: localProviderDurations,
      mechanisms: localProviderMechanisms),
    TableFamily(
      "other",
      prefixes: [
        "digitalocean", "fastly", "vault", "datadog", "acme", "github", "azuread", "azuredevops", "aci",
      ],
      kinds: otherKinds, updates: otherUpdates, durations: otherDurations, mechanisms: otherMechanisms,
      timeouts: otherTimeouts),
  ]
}
