using System.Text.Json;
using Aggregator.EndToEnd.Tests.Publishing;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary>What is done with stored articles, whether the command opens the store itself or asks the service that has it.</summary>
public abstract class EditingContract(Newsroom newsroom)
{
    private const string UnknownId = "00000000000000000000000000000000";

    private static int _edits;

    private readonly string _topics = newsroom.Workspace.FilePath("topics.yaml");

    [Fact]
    public async Task Explain_Article_ShowsKeywordsAndSignals()
    {
        WriteTopics("beta");
        var explained = (await newsroom.Workspace.RunAsync("explain", await IdAsync("Beta one"), "--format", "json")).ShouldExitWith(0).Json;

        var topic = explained.GetProperty("topics").EnumerateArray().Single();
        (topic.GetProperty("name").GetString(), topic.GetProperty("given").GetBoolean(), topic.GetProperty("reason").GetString()).ShouldBe(("Letters", true, "text"));
        var keyword = topic.GetProperty("keywords")[0];
        (keyword.GetProperty("keyword").GetString(), keyword.GetProperty("field").GetString(), keyword.GetProperty("passage").GetString()).ShouldBe(("beta", "title", "Beta one"));
        explained.GetProperty("signals").EnumerateArray().Sum(s => s.GetProperty("points").GetDouble()).ShouldBe(explained.GetProperty("quality").GetInt32(), 1);

        var table = (await newsroom.Workspace.RunAsync("explain", await IdAsync("Beta one"))).ShouldExitWith(0).ShouldBePlain();
        table.Output.ShouldContain("Reputation\t0.1\t");
        table.Output.ShouldContain("Letters\ttext\t");
    }

    [Fact]
    public async Task Enrich_ChangedTaxonomy_TagsWhatIsStored()
    {
        WriteTopics("gamma rays");
        (await newsroom.Workspace.RunAsync("enrich", "--again")).ShouldExitWith(0);
        (await TopicsAsync("Beta one")).ShouldBeEmpty();
        WriteTopics("beta");
        (await newsroom.Workspace.RunAsync("enrich", "--again", "--provider", "Gamma")).ShouldExitWith(0).Error.ShouldBe("1 article enriched again, 0 changed.\n");
        (await newsroom.Workspace.RunAsync("enrich", "--again")).ShouldExitWith(0).Error.ShouldBe("6 articles enriched again, 2 changed.\n");
        (await TopicsAsync("Beta one")).ShouldBe(["Letters"]);
        (await TopicsAsync("Alpha one")).ShouldBe(["Cloud"]);
        (await newsroom.Workspace.RunAsync("enrich", "--again")).ShouldExitWith(0).Error.ShouldBe("6 articles enriched again, 0 changed.\n");
    }

    [Fact]
    public async Task Publish_Articles_SetsTheirState()
    {
        string[] ids = [await IdAsync("Beta one"), await IdAsync("Beta two")];
        (await newsroom.Workspace.RunAsync(["publish", .. ids])).ShouldExitWith(0).Error.ShouldBe("2 articles published.\n");
        (await TitlesAsync("--published", "true", "--provider", "Beta")).ShouldBe(["Beta two", "Beta one"]);
        (await newsroom.Workspace.RunAsync("enrich", "--again")).ShouldExitWith(0);
        (await newsroom.Workspace.RunAsync(["unpublish", .. ids])).ShouldExitWith(0).Error.ShouldBe("2 articles no longer published.\n");
        (await TitlesAsync("--published", "true", "--provider", "Beta")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("explain", UnknownId, 5, $"There is no article {UnknownId}.")]
    [InlineData("publish", UnknownId, 5, $"There is no article {UnknownId}.")]
    [InlineData("unpublish", UnknownId, 5, $"There is no article {UnknownId}.")]
    [InlineData("explain", "abc", 2, "'abc' is no article id: that has 32 hexadecimal digits.")]
    [InlineData("publish", "abc", 2, "'abc' is no article id: that has 32 hexadecimal digits.")]
    public async Task Article_NotThere_IsNamed(string command, string id, int exitCode, string message)
    {
        var result = (await newsroom.Workspace.RunAsync(command, id)).ShouldExitWith(exitCode);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldStartWith(message);
    }

    [Fact]
    public async Task Enrich_WithoutAgain_SaysWhatToDo() =>
        (await newsroom.Workspace.RunAsync("enrich")).ShouldExitWith(2).Error.ShouldContain("aggregator enrich --again");

    [Fact]
    public async Task Enrich_WrongFilter_IsNamed() =>
        (await newsroom.Workspace.RunAsync("enrich", "--since", "foo")).ShouldExitWith(2).Error.ShouldContain("--since must be a date");

    [Fact]
    public async Task WorkList_NothingWaiting_SaysSo() =>
        (await newsroom.Workspace.RunAsync("work", "list")).ShouldExitWith(0).Error.ShouldBe("Nothing waits.\n");

    private void WriteTopics(string keyword)
    {
        File.WriteAllText(_topics, $"topics: [{{name: Letters, keywords: [{keyword}]}}]");
        File.SetLastWriteTimeUtc(_topics, DateTime.UnixEpoch.AddSeconds(Interlocked.Increment(ref _edits)));
    }

    private async Task<string> IdAsync(string title) => (await FindAsync(title)).GetProperty("id").GetString()!;

    private async Task<IEnumerable<string?>> TopicsAsync(string title) => (await FindAsync(title)).GetProperty("topics").EnumerateArray().Select(t => t.GetString());

    private async Task<JsonElement> FindAsync(string title) => (await QueryAsync()).Single(a => a.GetProperty("title").GetString() == title);

    private async Task<IEnumerable<string?>> TitlesAsync(params string[] filters) => (await QueryAsync(filters)).Select(a => a.GetProperty("title").GetString());

    private async Task<IReadOnlyList<JsonElement>> QueryAsync(params string[] filters) =>
        (await newsroom.Workspace.RunAsync(["query", "--format", "ndjson", .. filters])).ShouldExitWith(0).JsonLines;
}
