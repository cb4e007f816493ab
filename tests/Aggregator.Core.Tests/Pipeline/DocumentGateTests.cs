using Aggregator.Core.Parsing;
using Aggregator.Core.Pipeline;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Pipeline;

public sealed class DocumentGateTests
{
    private const int Capacity = 64;

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
    public async Task Enter_LargeDocument_CountsWithItsSize()
    {
        using var large = await EnterAsync(Capacity - 1);

        EnterAsync(1).IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Enter_LargerThanAll_IsLetInAlone()
    {
        var small = await EnterAsync(1);
        var huge = EnterAsync(10 * Capacity);

        huge.IsCompleted.ShouldBeFalse();
        small.Dispose();

        (await huge).Dispose();
    }

    [Fact]
    public async Task Enter_LargeWaits_SmallDoNotOvertakeIt()
    {
        var small = await EnterAsync(1);
        var large = EnterAsync(Capacity);
        var late = EnterAsync(1);

        late.IsCompleted.ShouldBeFalse();
        small.Dispose();
        var room = await large;
        late.IsCompleted.ShouldBeFalse();
        room.Dispose();

        (await late).Dispose();
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
