using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Addresses;

/// <summary>
/// Why no connection was made. The HTTP stack's connect callback can say so by an exception only; it never leaves the exchange.
/// </summary>
internal sealed class HostFailureException(RefreshOutcomeKind kind, string cause, Exception? inner = null) : Exception(cause, inner)
{
    /// <summary>The outcome.</summary>
    public RefreshOutcomeKind Kind { get; } = kind;
}
