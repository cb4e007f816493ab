using Aggregator.Core.Enrichment.Topics;
using Aggregator.Core.Model;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Core.Tests.Enrichment.Topics;

public sealed class FileTopicTaxonomySourceTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly FakeTimeProvider _time = new();
    private DateTime _fileTime = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Current_ChangedFile_IsReadAnew()
    {
        Write("topics: [{name: A}]");
        var source = Source();
        source.Current.Topics.Select(t => t.Name).ShouldBe(["A"]);
        Write("topics: [{name: B}]");
        source.Current.Topics[0].Name.ShouldBe("A");
        _time.Advance(TimeSpan.FromMinutes(1));
        source.Current.Topics[0].Name.ShouldBe("B");
    }

    [Fact]
    public void LookAgain_ChangedFile_IsReadAtOnce()
    {
        Write("topics: [{name: A}]");
        var source = Source();
        source.Current.Topics[0].Name.ShouldBe("A");
        Write("topics: [{name: B}]");
        source.LookAgain();
        source.Current.Topics[0].Name.ShouldBe("B");
    }

    [Fact]
    public void Current_BadEdit_KeepsTheLastGoodState()
    {
        Write("topics: [{name: A}]");
        var source = Source();
        source.Current.Topics.Count.ShouldBe(1);
        Write("topics: [{nam: A}]");
        _time.Advance(TimeSpan.FromMinutes(1));
        source.Current.Topics[0].Name.ShouldBe("A");
        source.LastError.ShouldNotBeNull().ShouldContain("line 1");
        Write("topics: [{name: C}]");
        _time.Advance(TimeSpan.FromMinutes(1));
        source.Current.Topics[0].Name.ShouldBe("C");
        source.LastError.ShouldBeNull();
    }

    [Fact]
    public void Current_BadFileAtFirst_Throws()
    {
        Write("topics: 1");
        var source = Source();
        Should.Throw<InvalidConfigurationFileException>(() => source.Current);
    }

    private FileTopicTaxonomySource Source() =>
        new(Options.Create(new TopicsOptions { File = _file }), _time, NullLogger<FileTopicTaxonomySource>.Instance);

    private void Write(string text)
    {
        File.WriteAllText(_file, text);
        _fileTime = _fileTime.AddSeconds(10);
        File.SetLastWriteTimeUtc(_file, _fileTime);
    }
}
