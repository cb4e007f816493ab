using System.Diagnostics.CodeAnalysis;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>What reading front matter gave: an article and a body, or what is wrong and where.</summary>
/// <param name="Article">The article; null when the text could not be read.</param>
/// <param name="Body">What follows the closing fence's line, as it stands.</param>
/// <param name="Error">What is wrong; null when nothing is.</param>
/// <param name="Line">The line of the error, from 1; 0 when nothing is wrong.</param>
public sealed record FrontMatterReadResult(Article? Article, string Body, string? Error, int Line)
{
    /// <summary>Whether there is an article.</summary>
    [MemberNotNullWhen(true, nameof(Article))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Success => Article is not null;
}
