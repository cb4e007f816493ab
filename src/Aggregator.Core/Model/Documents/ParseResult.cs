using System.Diagnostics.CodeAnalysis;

namespace Aggregator.Core.Model;

/// <summary>A feed, or why the document is none.</summary>
public sealed record ParseResult
{
    private ParseResult(ParsedFeed? feed, RefreshOutcomeKind failure, string? message)
    {
        Feed = feed;
        Failure = failure;
        Message = message;
    }

    /// <summary>The feed; null on failure.</summary>
    public ParsedFeed? Feed { get; }

    /// <summary><see cref="RefreshOutcomeKind.NotAFeed"/>, <see cref="RefreshOutcomeKind.ParseFailed"/> or <see cref="RefreshOutcomeKind.TooLarge"/>; meaningless on success.</summary>
    public RefreshOutcomeKind Failure { get; }

    /// <summary>What is wrong and what to do; null on success.</summary>
    public string? Message { get; }

    /// <summary>The feeds that a web page links to, absolute where its URL is known; empty for everything else.</summary>
    public IReadOnlyList<string> LinkedFeeds { get; init; } = [];

    /// <summary>Whether there is a feed.</summary>
    [MemberNotNullWhen(true, nameof(Feed))]
    [MemberNotNullWhen(false, nameof(Message))]
    public bool Success => Feed is not null;

    /// <summary>A feed.</summary>
    public static ParseResult Ok(ParsedFeed feed) => new(feed, default, null);

    /// <summary>No feed.</summary>
    public static ParseResult Failed(RefreshOutcomeKind failure, string message) => new(null, failure, message);
}
