using Aggregator.Core.Model;
using Aggregator.Core.Parsing;
using Aggregator.Core.Pipeline;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Pipeline;

public sealed class DocumentGateTests
{
    private const int Capacity = 64;
    private const long Large = LargeDocuments.MinBytes;

    private readonly DocumentGate _gate = new(Options.Create(new ParsingOptions { MaxBytesInWork = Capacity, MaxDocumentsInWork = 4 }));

    [Fact]
    public async Task Enter_MoreDocumentsThanAtOnce_WaitTheirTurn()
    {
        var rooms = new List<IDisposable>();
        for (var i = 0; i < 4; i++)
            rooms.Add(await EnterAsync(1));
        var fifth = EnterAsync(1);

        fifth.IsCompleted.ShouldBeFalse();
        rooms[0].Dispose();

        (await fifth).Dispose();
    }

    [Fact]
    public async Task Enter_Document_CountsWithItsSize()
    {
        using var first = await EnterAsync(Capacity - 1);

        EnterAsync(1).IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Enter_HeavierThanAll_IsLetInAlone()
    {
        var small = await EnterAsync(1);
        var heavy = EnterAsync(10 * Capacity);

        heavy.IsCompleted.ShouldBeFalse();
        small.Dispose();

        (await heavy).Dispose();
    }

    [Fact]
    public async Task Enter_HeavyWaits_LightDoNotOvertakeIt()
    {
        var light = await EnterAsync(1);
        var heavy = EnterAsync(Capacity);
        var late = EnterAsync(1);

        late.IsCompleted.ShouldBeFalse();
        light.Dispose();
        var room = await heavy;
        late.IsCompleted.ShouldBeFalse();
        room.Dispose();

        (await late).Dispose();
    }

    [Fact]
    public async Task Enter_LargeDocuments_OneAtATimeBesideOrdinaryOnes()
    {
        var large = await EnterAsync(Large);
        var next = EnterAsync(Large);
        next.IsCompleted.ShouldBeFalse();

        for (var i = 0; i < 4; i++)
            EnterAsync(1).IsCompletedSuccessfully.ShouldBeTrue();
        next.IsCompleted.ShouldBeFalse();
        large.Dispose();

        (await next).Dispose();
    }

    [Fact]
    public async Task Enter_Canceled_LeavesTheQueueToOthers()
    {
        using var canceled = new CancellationTokenSource();
        var first = await EnterAsync(Capacity);
        var waiting = _gate.EnterAsync(Capacity, canceled.Token).AsTask();
        var next = EnterAsync(1);

        await canceled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        first.Dispose();

        (await next).Dispose();
    }

    [Fact]
    public async Task Dispose_Twice_GivesBackOnce()
    {
        var room = await EnterAsync(Capacity);
        room.Dispose();
        room.Dispose();
        using var again = await EnterAsync(Capacity);

        EnterAsync(1).IsCompleted.ShouldBeFalse();
    }

    private Task<IDisposable> EnterAsync(long bytes) => _gate.EnterAsync(bytes, CancellationToken.None).AsTask();
}
