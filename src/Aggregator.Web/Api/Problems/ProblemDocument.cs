namespace Aggregator.Web.Api.Problems;

/// <summary>A problem as it is sent (RFC 9457).</summary>
/// <param name="Type">The type URI.</param>
/// <param name="Title">The type in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong with this request and what to do.</param>
/// <param name="Errors">What is wrong with each parameter or member of the body; null when no single one is to blame.</param>
/// <param name="Unknown">Names that are not configured, as <see cref="Core.Application.RunStart.Unknown"/> has them; else null.</param>
internal sealed record ProblemDocument(
    string Type,
    string Title,
    int Status,
    string Detail,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors = null,
    IReadOnlyList<string>? Unknown = null)
{
    /// <summary>The media type (RFC 9457 section 3).</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>A problem of a type.</summary>
    public static ProblemDocument Of(ProblemType type, string detail) => new(type.Uri, type.Title, type.Status, detail);

    /// <summary>A problem of a type that single parameters are to blame for.</summary>
    public static ProblemDocument Of(ProblemType type, RequestErrors errors) =>
        Of(type, errors.Summary) with { Errors = errors.ByParameter };
}
