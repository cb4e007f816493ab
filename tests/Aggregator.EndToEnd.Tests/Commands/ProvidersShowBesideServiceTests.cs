using Aggregator.EndToEnd.Tests.Publishing;

namespace Aggregator.EndToEnd.Tests.Commands;

public sealed class ProvidersShowBesideServiceTests(ServedMixedFeeds feeds) : ProvidersShowContract(feeds), IClassFixture<ServedMixedFeeds>;
