using Aggregator.EndToEnd.Tests.Publishing;

namespace Aggregator.EndToEnd.Tests.Commands;

public sealed class ProvidersShowTests(MixedFeeds feeds) : ProvidersShowContract(feeds), IClassFixture<MixedFeeds>;
