using Aggregator.Core.Model;

namespace Aggregator.Core.WebSub;

/// <summary>Bounds the pushes under way, in all and for each feed.</summary>
internal sealed class PushSlots
{
    private readonly Lock _sync = new();
    private readonly Dictionary<FeedId, int> _byFeed = [];
    private int _all;

    /// <summary>Takes a place, given back by disposing; null when there is none.</summary>
    public IDisposable? TryEnter(FeedId feed)
    {
        lock (_sync)
        {
            var ofFeed = _byFeed.GetValueOrDefault(feed);
            if (_all >= WebSubConstants.MaxPushes || ofFeed >= WebSubConstants.MaxPushesOfFeed)
                return null;
            _all++;
            _byFeed[feed] = ofFeed + 1;
            return new Slot(this, feed);
        }
    }

    private void Leave(FeedId feed)
    {
        lock (_sync)
        {
            _all--;
            if (--_byFeed[feed] == 0)
                _byFeed.Remove(feed);
        }
    }

    private sealed class Slot(PushSlots slots, FeedId feed) : IDisposable
    {
        private PushSlots? _slots = slots;

        public void Dispose() => Interlocked.Exchange(ref _slots, null)?.Leave(feed);
    }
}
