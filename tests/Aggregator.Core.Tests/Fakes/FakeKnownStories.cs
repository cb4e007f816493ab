using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Tests.Fakes;

/// <summary>Gives one answer to every wording.</summary>
internal sealed class FakeKnownStories : IKnownStories
{
    public bool IsEnabled { get; set; } = true;

    public StoryEntry? Telling { get; set; }

    public List<StorySignature> Asked { get; } = [];

    public ValueTask ReadyAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public StoryLookup Find(StorySignature signature, DateTimeOffset publishedAt)
    {
        lock (Asked)
            Asked.Add(signature);
        return StoryLookup.None with { Telling = Telling };
    }
}
