using System.Net;

namespace Aggregator.Core.Fetching.Addresses;

/// <summary>Says which addresses may be connected to.</summary>
internal interface IAddressPolicy
{
    /// <summary>Why an address may not be asked; null when it may.</summary>
    string? Refusal(IPAddress address);
}
