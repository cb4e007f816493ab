using Aggregator.Store.Embedded.Lucene;

namespace Aggregator.Store.Tests.Lucene;

public sealed class IndexOptionsTests
{
    public static TheoryData<string, Action<IndexOptions>> Refused => new()
    {
        { "RefreshInterval", o => o.RefreshInterval = TimeSpan.FromMilliseconds(99) },
        { "RefreshInterval", o => o.RefreshInterval = TimeSpan.FromMinutes(2) },
        { "CommitInterval", o => o.CommitInterval = TimeSpan.FromMilliseconds(999) },
        { "CommitInterval", o => o.CommitInterval = TimeSpan.FromMinutes(11) },
        { "BufferMegabytes", o => o.BufferMegabytes = 7 },
        { "BufferMegabytes", o => o.BufferMegabytes = 513 },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Options_OutOfRange_AreRefusedByName(string setting, Action<IndexOptions> change)
    {
        var options = new IndexOptions();
        new IndexOptionsValidator().Validate(null, options).Succeeded.ShouldBeTrue();
        change(options);

        new IndexOptionsValidator().Validate(null, options).Failures.ShouldHaveSingleItem().ShouldStartWith($"Aggregator:Index:{setting} must be ");
    }
}
