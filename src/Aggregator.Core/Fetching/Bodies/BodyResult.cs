using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Bodies;

/// <summary>A body, or why there is none.</summary>
/// <param name="Body">The bytes; the receiver disposes them. Null on failure.</param>
/// <param name="Failure">The outcome, on failure.</param>
/// <param name="Cause">The cause, on failure.</param>
internal readonly record struct BodyResult(RentedBody? Body, RefreshOutcomeKind Failure, string? Cause)
{
    /// <summary>Whether the body is only the beginning.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether there is a body.</summary>
    [MemberNotNullWhen(true, nameof(Body))]
    [MemberNotNullWhen(false, nameof(Cause))]
    public bool IsSuccess => Body is not null;

    public static BodyResult Of(RentedBody body) => new(body, default, null);

    public static BodyResult Failed(RefreshOutcomeKind kind, string cause) => new(null, kind, cause);

    public static BodyResult TooLarge(int maxBytes) => Failed(
        RefreshOutcomeKind.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"more than {maxBytes} bytes, {Setting(nameof(FetchingOptions.MaxBytes))}"));

    public static BodyResult ExpandsTooFar(int maxRatio) => Failed(
        RefreshOutcomeKind.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"it expands more than {maxRatio}-fold, {Setting(nameof(FetchingOptions.MaxCompressionRatio))}"));

    private static string Setting(string name) => $"Aggregator:{FetchingOptions.SectionName}:{name}";
}
