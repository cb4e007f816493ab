namespace Aggregator.Core.Configuration;

/// <summary>One setting, as documented.</summary>
/// <param name="Path">Its path, as <c>Aggregator:Polling:MinInterval</c>.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Default">The value without configuration, as written in JSON without quotes; null where there is none.</param>
/// <param name="Unit">The unit, form or range of the value.</param>
/// <param name="Meaning">What it does, in one sentence.</param>
public sealed record KnownSetting(string Path, SettingKind Kind, string? Default, string Unit, string Meaning);
