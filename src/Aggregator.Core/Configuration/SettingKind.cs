namespace Aggregator.Core.Configuration;

/// <summary>What a setting's value is.</summary>
public enum SettingKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A list of texts.</summary>
    TextList,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A duration, <c>[d.]hh:mm:ss[.fff]</c>.</summary>
    Duration,

    /// <summary>A section whose settings its own capability checks.</summary>
    Section,
}
