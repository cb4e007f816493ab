namespace Aggregator.Core.Enrichment.Pages;

/// <summary>What kind of element means something.</summary>
/// <param name="Key">What it means: one of <see cref="PageElementKeys"/>.</param>
/// <param name="Tag">Its tag; null for any.</param>
/// <param name="Attribute">The attribute that tells it; empty where the tag does.</param>
/// <param name="Match">How the attribute is compared.</param>
/// <param name="Value">With what, in lower case.</param>
internal sealed record ElementRule(string Key, string? Tag, string Attribute = "", ElementMatch Match = ElementMatch.There, string Value = "");
