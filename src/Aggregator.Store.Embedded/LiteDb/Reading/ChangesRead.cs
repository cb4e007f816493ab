using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Reads the change feed after a sequence: of each article the latest change, in order.</summary>
internal sealed class ChangesRead(long afterSequence, int limit, CancellationToken cancellationToken)
    : SlicedRead<IReadOnlyList<ArticleChange>>(cancellationToken)
{
    private readonly List<ArticleChange> _changes = [];
    private long _position = afterSequence;

    protected override IEnumerable<int> Steps(StoreEngine engine, StoreMemory memory)
    {
        while (_changes.Count < limit)
        {
            var before = _position;
            var from = memory.Changes.FloorId(engine, before + 1);
            var pending = new List<RowFacts>();
            foreach (var block in memory.Changes.Read(engine, from, StorageConstants.BlocksPerSlice))
            {
                Collect(block.Payload, memory.Known, pending);
                if (pending.Count >= StorageConstants.DocumentsPerSlice)
                    break;
            }

            // With nothing pending the feed may still go on: the blocks then held only what was superseded.
            if (_position == before)
                break;

            Add(engine, memory, pending);
            yield return ReadStep.Pause;
        }

        Result = _changes;
    }

    private void Collect(ReadOnlySpan<byte> block, KnownArticleTable known, List<RowFacts> pending)
    {
        var reader = new ChangeReader(block);
        while (reader.MoveNext() && _changes.Count + pending.Count < limit && pending.Count < StorageConstants.DocumentsPerSlice)
        {
            if (reader.Sequence <= _position)
                continue;

            _position = reader.Sequence;
            var facts = reader.Facts;
            if (known.Facts(facts.Row).Sequence == facts.Sequence)
                pending.Add(facts);
        }
    }

    private void Add(StoreEngine engine, StoreMemory memory, List<RowFacts> pending)
    {
        var articles = new Dictionary<int, Article>();
        ArticleLoader.Load(engine, memory, [.. pending.Where(p => p.Fate == ArticleFate.Stored).Select(p => p.Row)], articles);
        foreach (var facts in pending)
        {
            var id = memory.Known.Id(facts.Row);
            _changes.Add(facts.Fate switch
            {
                ArticleFate.Stored => new ArticleChange(facts.Sequence, id, ArticleChangeKind.Stored, articles[facts.Row], null),
                ArticleFate.Merged => new ArticleChange(
                    facts.Sequence, id, ArticleChangeKind.Merged, null, memory.Known.Id(memory.Known.FindRow(id.Key))),
                _ => new ArticleChange(facts.Sequence, id, ArticleChangeKind.Deleted, null, null),
            });
        }
    }
}
