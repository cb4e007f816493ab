namespace Aggregator.Core.Model;

/// <summary>An element found in markup.</summary>
/// <param name="Name">Its tag, in lower case.</param>
/// <param name="Attributes">Those of its attributes that were asked for: names in lower case, values decoded and trimmed.</param>
/// <param name="Text">Its plain text, a script's as it stands; empty where it was not asked for.</param>
public sealed record MarkupElement(string Name, IReadOnlyDictionary<string, string> Attributes, string Text = "")
{
    /// <summary>The value of an attribute; null where there is none.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);
}
