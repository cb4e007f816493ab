using Aggregator.Core.Model;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Core.Tests.Scheduling;

public sealed class LoopPauseTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero));
    private readonly LoopPause _pause;

    public LoopPauseTests() => _pause = new LoopPause(_time);

    private DateTimeOffset Soon => _time.GetUtcNow().AddMinutes(1);

    [Fact]
    public async Task WaitAsync_Woken_Ends()
    {
        var pause = _pause.WaitAsync(Soon, CancellationToken.None);
        pause.IsCompleted.ShouldBeFalse();
        _pause.Until.ShouldBe(Soon);

        _pause.Wake();

        _pause.Until.ShouldBeNull();
        await pause;
        _pause.WaitAsync(Soon, CancellationToken.None).IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task WaitAsync_TimeCame_Ends()
    {
        var pause = _pause.WaitAsync(Soon, CancellationToken.None);

        _time.Advance(TimeSpan.FromMinutes(1));

        await pause;
        _pause.Until.ShouldBeNull();
    }

    [Fact]
    public async Task WaitAsync_WokenWhileTheLoopWorked_EndsAtOnceAndOnce()
    {
        _pause.Wake();
        _pause.Wake();

        await _pause.WaitAsync(Soon, CancellationToken.None);

        _pause.WaitAsync(Soon, CancellationToken.None).IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task WaitAsync_WokenAfterTheTimeCame_IsNotLost()
    {
        var pause = _pause.WaitAsync(Soon, CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(1));
        await pause;

        _pause.Wake();

        await _pause.WaitAsync(Soon, CancellationToken.None);
    }

    [Fact]
    public async Task WaitAsync_Canceled_EndsWithoutAnException()
    {
        using var stop = new CancellationTokenSource();
        var pause = _pause.WaitAsync(Soon, stop.Token);

        await stop.CancelAsync();

        await pause;
    }

    [Fact]
    public async Task WaitAsync_WokenAndTimedAtOnce_EveryWakingIsSeen()
    {
        var (seen, told) = (0, 0);
        using var stop = new CancellationTokenSource();
        var loop = Task.Run(
            async () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    Volatile.Write(ref seen, Volatile.Read(ref told));
                    await _pause.WaitAsync(Soon, stop.Token);
                }
            },
            TestContext.Current.CancellationToken);
        for (var i = 1; i <= 5_000; i++)
        {
            if (i % 2 == 0)
                _time.Advance(TimeSpan.FromMinutes(1));
            Volatile.Write(ref told, i);
            _pause.Wake();
            var deadline = Environment.TickCount64 + 20_000;
            SpinWait.SpinUntil(() => Volatile.Read(ref seen) == i || Environment.TickCount64 > deadline);
            seen.ShouldBe(i);
        }

        await stop.CancelAsync();
        await loop;
    }
}
