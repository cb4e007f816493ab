using System.Net;

namespace Aggregator.Core.Fetching.Addresses;

/// <summary>Says which addresses may be connected to.</summary>
internal interface IAddressPolicy
{
    /// <summary>Whether no address is refused.</summary>
    bool AllowsAll { get; }

    /// <summary>Why an address may not be asked; null when it may.</summary>
    string? Refusal(IPAddress address);
}
