using Aggregator.Core.Fetching.Exchanges;

namespace Aggregator.Core.Fetching.Redirects;

/// <summary>The last exchange of a chain.</summary>
/// <param name="Url">The URL that answered, or did not.</param>
/// <param name="PermanentTarget">See <see cref="RedirectChain.PermanentTarget"/>.</param>
/// <param name="Result">What it came to.</param>
internal sealed record ChainEnd(Uri Url, string? PermanentTarget, ExchangeResult Result);
