using Aggregator.Core.Exporting;
using Shouldly;
using Xunit;

namespace Aggregator.Testing.Storage;

/// <content>The change feed as a folder of front matter follows it.</content>
public abstract partial class ArticleStoreContract
{
    [Fact]
    public async Task Changes_FollowedByAFolder_KeepItAtWhatIsStored()
    {
        var folder = Directory.CreateTempSubdirectory("aggregator-follow-").FullName;
        try
        {
            await CommitAsync(_feed, [.. "abcdef".Select(name => DraftBuilder.Draft(_feed, name.ToString()))]);
            var sequence = await FollowAsync(folder, 0);
            NamesIn(folder).ShouldBe(["a-first.md", "b-first.md", "c-first.md", "d-first.md", "e-first.md", "f-first.md"]);

            await Store.MergeAsync(DraftBuilder.Id("a"), DraftBuilder.Id("b"), Token);
            await Store.DeleteAsync(DraftBuilder.Id("c"), Token);
            await CommitAsync(_feed, DraftBuilder.Draft(_feed, "d", "second"), DraftBuilder.Draft(_feed, "g"));
            await Store.MergeAsync(DraftBuilder.Id("e"), DraftBuilder.Id("d"), Token);
            await FollowAsync(folder, sequence);
            var followed = NamesIn(folder);
            followed.ShouldBe(["a-first.md", "d-second.md", "f-first.md", "g-first.md"]);

            // A whole export says the same.
            Directory.Delete(folder, recursive: true);
            await FollowAsync(folder, 0);
            NamesIn(folder).ShouldBe(followed);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<long> FollowAsync(string folder, long sequence)
    {
        using var follower = FrontMatterFollower.Open(folder, "");
        while (await Store.ReadChangesAsync(sequence, 2, Token) is { Count: > 0 } changes)
        {
            foreach (var change in changes)
                await follower.ApplyAsync(change, wanted: true, Token);
            sequence = changes[^1].Sequence;
        }

        follower.Complete("here");
        return sequence;
    }

    private static List<string?> NamesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal)];
}
