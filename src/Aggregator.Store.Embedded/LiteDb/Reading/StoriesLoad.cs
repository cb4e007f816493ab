using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Reads the wording of the latest articles into memory. Commits that bring articles wait for it, so the log stands still meanwhile.</summary>
internal sealed class StoriesLoad() : SlicedRead<bool>(CancellationToken.None)
{
    protected override IEnumerable<int> Steps(StoreEngine engine, StoreMemory memory)
    {
        memory.Terms.Load(engine);
        var providers = memory.Terms.Texts(TermKind.Source).ConvertAll(text => SourceText.Split(text).Provider);
        var log = memory.Signatures.Blocks;
        var tail = BlockTail.None;
        while (true)
        {
            var blocks = log.Read(engine, tail.Id + 1, StorageConstants.BlocksPerSlice);
            foreach (var block in blocks)
            {
                Take(memory, block, providers);
                tail = block;
            }

            if (blocks.Count < StorageConstants.BlocksPerSlice)
                break;

            yield return ReadStep.Pause;
        }

        log.Tail = tail;
        Result = true;
    }

    private static void Take(StoreMemory memory, BlockTail block, List<string> providers)
    {
        var signatures = SignatureCodec.Read(block.Payload);
        foreach (var entry in signatures)
            memory.Stories.Add(new StoryEntry(entry.Row, providers[entry.Source - 1], entry.PublishedAt, entry.Signature), StoryLookup.None);
        memory.Signatures.Note(block.Id, signatures.Max(s => s.Arrival), signatures.Count);
    }
}
