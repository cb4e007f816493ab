using System.Net;

namespace Aggregator.Core.Fetching.Addresses;

/// <summary>Addresses that are not on the public internet.</summary>
/// <param name="Network">Which.</param>
/// <param name="Kind">What they are for, for people.</param>
internal readonly record struct AddressRange(IPNetwork Network, string Kind)
{
    public static AddressRange Of(string network, string kind) => new(IPNetwork.Parse(network), kind);
}
