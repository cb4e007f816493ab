using System.Collections.Frozen;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Exchanges;

/// <summary>What the HTTP statuses mean for a feed.</summary>
internal static class StatusPolicy
{
    private const string AskedLater = "It is asked again later.";
    private const string CheckUrl = "Check the feed's URL.";
    private const string CheckAccess = "Check the feed's credentials, and whether its publisher admits programs.";

    private static readonly FrozenDictionary<int, StatusRule> Rules = new Dictionary<int, StatusRule>
    {
        // Nothing was asked for in parts.
        [206] = new(RefreshOutcomeKind.BodyFailed, IsTransient: false, AskedLater),
        [400] = new(RefreshOutcomeKind.StatusFailed, IsTransient: false, CheckUrl),
        [401] = new(RefreshOutcomeKind.StatusFailed, IsTransient: false, CheckAccess),
        [403] = new(RefreshOutcomeKind.StatusFailed, IsTransient: false, CheckAccess),
        [404] = new(RefreshOutcomeKind.StatusFailed, IsTransient: false, CheckUrl),
        [410] = new(RefreshOutcomeKind.Gone, IsTransient: false, "Remove the feed, or correct its URL."),
        [429] = new(RefreshOutcomeKind.Throttled, IsTransient: false, AskedLater),
        [502] = new(RefreshOutcomeKind.StatusFailed, IsTransient: true, AskedLater),
        [503] = new(RefreshOutcomeKind.StatusFailed, IsTransient: true, AskedLater),
        [504] = new(RefreshOutcomeKind.StatusFailed, IsTransient: true, AskedLater),
    }.ToFrozenDictionary();

    private static readonly StatusRule Other = new(RefreshOutcomeKind.StatusFailed, IsTransient: false, AskedLater);

    /// <summary>Whether the answer is to be looked for at another URL (RFC 9110 section 15.4).</summary>
    public static bool IsRedirect(int status) => status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Whether a redirect holds for good.</summary>
    public static bool IsPermanentRedirect(int status) => status is 301 or 308;

    /// <summary>Whether a document comes with it.</summary>
    public static bool IsDocument(int status) => status is >= 200 and < 300 and not 206;

    /// <summary>What any other status means.</summary>
    public static StatusRule Find(int status) => Rules.GetValueOrDefault(status, Other);
}
