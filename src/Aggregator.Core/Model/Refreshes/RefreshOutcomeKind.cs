namespace Aggregator.Core.Model;

/// <summary>How a refresh ended. The names, in camelCase, are a contract.</summary>
public enum RefreshOutcomeKind
{
    /// <summary>A document was read and committed.</summary>
    Updated,

    /// <summary>The server said 304.</summary>
    NotModified,

    /// <summary>The server sent the body that it sent last time.</summary>
    Unchanged,

    /// <summary>Not asked: Retry-After, gone, or disabled.</summary>
    Held,

    /// <summary>429, or 503 with Retry-After.</summary>
    Throttled,

    /// <summary>410.</summary>
    Gone,

    /// <summary>The host's name has no address.</summary>
    ResolveFailed,

    /// <summary>No connection.</summary>
    ConnectFailed,

    /// <summary>No trusted TLS session.</summary>
    TlsFailed,

    /// <summary>A deadline passed.</summary>
    TimedOut,

    /// <summary>Too many redirects, a loop, or a target that cannot be followed.</summary>
    RedirectFailed,

    /// <summary>The address guard refused the host's address.</summary>
    RefusedAddress,

    /// <summary>A status that is neither success nor anything above.</summary>
    StatusFailed,

    /// <summary>The body is larger than allowed.</summary>
    TooLarge,

    /// <summary>The body broke off or could not be decompressed.</summary>
    BodyFailed,

    /// <summary>The document is something else: a page, an OPML file, nothing.</summary>
    NotAFeed,

    /// <summary>The document could not be read.</summary>
    ParseFailed,

    /// <summary>The store did not take the commit.</summary>
    StoreFailed,

    /// <summary>The service stopped, or the caller cancelled.</summary>
    Abandoned,

    /// <summary>A bug: an exception inside a stage.</summary>
    Crashed,
}
