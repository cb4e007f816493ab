using System.Net;
using Aggregator.Core.Fetching.Addresses;

namespace Aggregator.Core.Tests.Fetching;

/// <summary>Refuses one address, so that a loopback server can stand for the public internet.</summary>
internal sealed class RefusingAddressPolicy(string refused) : IAddressPolicy
{
    public string? Refusal(IPAddress address) => address.ToString() == refused ? "private" : null;
}
