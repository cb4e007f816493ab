using System.Net;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Fetching.Addresses;

/// <summary>Only the public internet, unless <see cref="FetchingOptions.AllowPrivateNetworks"/>.</summary>
internal sealed class PublicAddressPolicy(IOptions<FetchingOptions> options) : IAddressPolicy
{
    /// <inheritdoc/>
    public string? Refusal(IPAddress address) => options.Value.AllowPrivateNetworks ? null : AddressGuard.Refusal(address);
}
