using System.Net;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Addresses;

/// <summary>Only the public internet, unless <see cref="FetchingOptions.AllowPrivateNetworks"/>.</summary>
internal sealed class PublicAddressPolicy(LiveOptions<FetchingOptions> options) : IAddressPolicy
{
    /// <inheritdoc/>
    public bool AllowsAll => options.Current.AllowPrivateNetworks;

    /// <inheritdoc/>
    public string? Refusal(IPAddress address) => AllowsAll ? null : AddressGuard.Refusal(address);
}
