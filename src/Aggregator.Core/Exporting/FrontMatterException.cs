namespace Aggregator.Core.Exporting;

/// <summary>Breaks off reading front matter at a field that is not as it must be; never leaves <see cref="FrontMatterReader"/>.</summary>
internal sealed class FrontMatterException(int line, string message) : Exception(message)
{
    /// <summary>The field's line, from 1.</summary>
    public int Line => line;
}
