using Aggregator.EndToEnd.Tests.Publishing;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary>With the store to itself.</summary>
public sealed class EditingTests(OwnTopicsNewsroom newsroom) : EditingContract(newsroom), IClassFixture<OwnTopicsNewsroom>;
