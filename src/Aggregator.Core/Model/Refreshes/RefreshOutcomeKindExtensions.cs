using System.Text.Json;

namespace Aggregator.Core.Model;

/// <summary>What the outcomes mean for a run and for the next poll.</summary>
public static class RefreshOutcomeKindExtensions
{
    /// <summary>Whether the feed answered as a feed should; <see cref="RefreshOutcomeKind.Held"/> counts as well ended.</summary>
    public static bool IsSuccess(this RefreshOutcomeKind kind) => kind <= RefreshOutcomeKind.Held;

    /// <summary>Whether it is one of the failures.</summary>
    public static bool IsFailure(this RefreshOutcomeKind kind) => kind > RefreshOutcomeKind.Held;

    /// <summary>Its name as the contracts spell it: camelCase.</summary>
    public static string ToName(this RefreshOutcomeKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
