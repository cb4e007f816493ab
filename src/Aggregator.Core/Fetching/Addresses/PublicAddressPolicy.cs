using System.Net;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Addresses;

/// <summary>The public internet, and with <see cref="FetchingOptions.AllowPrivateNetworks"/> the operator's own.</summary>
internal sealed class PublicAddressPolicy(LiveOptions<FetchingOptions> options) : IAddressPolicy
{
    /// <inheritdoc/>
    public string? Refusal(IPAddress address) => AddressGuard.Refusal(address, options.Current.AllowPrivateNetworks);
}
