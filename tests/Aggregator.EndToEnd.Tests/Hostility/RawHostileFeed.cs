using System.Net.Sockets;

namespace Aggregator.EndToEnd.Tests.Hostility;

/// <summary>A feed whose server does not keep to HTTP.</summary>
/// <param name="Name">What it does; also its provider's name.</param>
/// <param name="Outcome">What its refresh ends as.</param>
/// <param name="Behave">What it does with a connection.</param>
internal sealed record RawHostileFeed(string Name, string Outcome, Func<Socket, CancellationToken, Task> Behave);
