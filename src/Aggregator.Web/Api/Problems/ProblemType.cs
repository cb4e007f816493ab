using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Aggregator.Web.Api.Problems;

/// <summary>A kind of problem (RFC 9457 section 3.1): its type URI, by which clients tell it, its title and its status.</summary>
internal sealed record ProblemType(string Uri, string Title, int Status)
{
    /// <summary>The type of a problem that the status alone explains (RFC 9457 section 4.2.1).</summary>
    public const string StatusOnly = "about:blank";

    private const string Prefix = "urn:aggregator:problem:";

    public static ProblemType InvalidParameters { get; } =
        new(Prefix + "invalid-parameters", "Invalid parameters", StatusCodes.Status400BadRequest);

    public static ProblemType InvalidCursor { get; } = new(Prefix + "invalid-cursor", "Invalid cursor", StatusCodes.Status400BadRequest);

    public static ProblemType InvalidBody { get; } = new(Prefix + "invalid-body", "Invalid body", StatusCodes.Status400BadRequest);

    public static ProblemType UnknownNames { get; } =
        new(Prefix + "unknown-names", "Unknown providers or feeds", StatusCodes.Status400BadRequest);

    public static ProblemType UnknownToken { get; } = new(Prefix + "unknown-token", "Unknown token", StatusCodes.Status401Unauthorized);

    public static ProblemType KeyReused { get; } =
        new(Prefix + "idempotency-key-reused", "Idempotency key used for another request", StatusCodes.Status422UnprocessableEntity);

    public static ProblemType NoKey { get; } = new(Prefix + "no-key", "A key is needed", StatusCodes.Status401Unauthorized);

    public static ProblemType ScopeTooSmall { get; } = new(Prefix + "scope-too-small", "The key does not allow this", StatusCodes.Status403Forbidden);

    public static ProblemType TooManyRequests { get; } = new(Prefix + "too-many-requests", "Too many requests", StatusCodes.Status429TooManyRequests);

    public static ProblemType ForeignOrigin { get; } = new(Prefix + "foreign-origin", "Foreign origin", StatusCodes.Status403Forbidden);

    public static ProblemType NotLocal { get; } = new(Prefix + "not-local", "Not a local connection", StatusCodes.Status403Forbidden);

    public static ProblemType NoSuchArticle { get; } = new(Prefix + "no-such-article", "No such article", StatusCodes.Status404NotFound);

    public static ProblemType NoSuchFeed { get; } = new(Prefix + "no-such-feed", "No such feed", StatusCodes.Status404NotFound);

    public static ProblemType NoSuchProvider { get; } = new(Prefix + "no-such-provider", "No such provider", StatusCodes.Status404NotFound);

    public static ProblemType NoSuchWebhook { get; } = new(Prefix + "no-such-webhook", "No such webhook", StatusCodes.Status404NotFound);

    public static ProblemType NoSuchImage { get; } = new(Prefix + "no-such-image", "No such image", StatusCodes.Status404NotFound);

    public static ProblemType NoSuchRun { get; } = new(Prefix + "no-such-run", "No such run", StatusCodes.Status404NotFound);

    public static ProblemType IndexUnavailable { get; } =
        new(Prefix + "index-unavailable", "The search index cannot be asked", StatusCodes.Status503ServiceUnavailable);

    public static ProblemType BackupUnderWay { get; } = new(Prefix + "backup-under-way", "A backup is under way", StatusCodes.Status409Conflict);

    public static ProblemType ForeignHost { get; } = new(Prefix + "foreign-host", "Foreign host", StatusCodes.Status421MisdirectedRequest);

    /// <summary>The problem that a status alone explains.</summary>
    public static ProblemType Of(int status) => new(StatusOnly, ReasonPhrases.GetReasonPhrase(status), status);
}
