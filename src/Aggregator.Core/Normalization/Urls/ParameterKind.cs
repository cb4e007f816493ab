namespace Aggregator.Core.Normalization.Urls;

/// <summary>When a parameter of some name is dropped.</summary>
[Flags]
internal enum ParameterKind
{
    /// <summary>Never.</summary>
    None = 0,

    /// <summary>Whatever its value.</summary>
    Always = 1,

    /// <summary>Unless its value is a number.</summary>
    UnlessNumber = 2,

    /// <summary>With some values.</summary>
    ByValue = 4,
}
