using Aggregator.EndToEnd.Tests.Publishing;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary>The command beside a service on the same data directory.</summary>
public sealed class RefreshBesideServiceTests(ServedMixedFeeds feeds) : RefreshContract(feeds), IClassFixture<ServedMixedFeeds>;
