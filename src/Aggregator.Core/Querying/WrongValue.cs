namespace Aggregator.Core.Querying;

/// <summary>A value that was given and is wrong, as messages repeat it.</summary>
public static class WrongValue
{
    private const int MaxLength = 50;

    /// <summary>The end of a message that has said what the value must be: <c>, not 'value'</c>, shortened where it is long.</summary>
    public static string Not(string value) => $", not '{(value.Length <= MaxLength ? value : value[..MaxLength] + "…")}'";
}
