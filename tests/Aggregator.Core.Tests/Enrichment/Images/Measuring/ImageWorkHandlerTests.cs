using Aggregator.Core.Enrichment.Images;
using Aggregator.Core.Model;
using Aggregator.Core.Tests.Exporting;
using static Aggregator.Core.Tests.Enrichment.Images.ImageWorkFixture;

namespace Aggregator.Core.Tests.Enrichment.Images;

public sealed class ImageWorkHandlerTests : IDisposable
{
    private readonly ImageWorkFixture _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task RunAsync_ImagesOfUnknownSize_MeasuresThemAndPutsTheLargestFirst()
    {
        _work.Fetcher.Serve(Url("a.gif"), MadeImages.Gif(300, 200));
        _work.Fetcher.Serve(Url("b.gif"), MadeImages.Gif(1200, 800));

        var result = await _work.RunAsync(new ArticleImage(Url("a.gif")), new ArticleImage(Url("b.gif"), Width: 640));

        result.Patch!.Images.ShouldBe([new ArticleImage(Url("b.gif"), 1200, 800), new ArticleImage(Url("a.gif"), 300, 200)]);
        result.TryAgain.ShouldBeFalse();
        _work.Fetcher.Requests.ShouldAllBe(r => r.BeginningOnly && r.MaxBytes == 64 * 1024 && r.Accept.Contains("image/avif"));
    }

    [Fact]
    public async Task RunAsync_AllKnown_AsksForNothingAndChangesNothing()
    {
        var result = await _work.RunAsync(new ArticleImage(Url("a.gif"), 300, 200));

        result.Patch.ShouldBeNull();
        result.TryAgain.ShouldBeFalse();
        _work.Fetcher.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_WhatTurnsOutToBeNoPicture_IsDropped()
    {
        _work.Fetcher.Serve(Url("pixel-like"), MadeImages.Gif(1, 1));
        _work.Fetcher.Serve(Url("icon-like"), MadeImages.Gif(32, 32));
        _work.Fetcher.Serve(Url("banner-like"), MadeImages.Gif(728, 90));
        _work.Fetcher.Serve(Url("page"), "<!DOCTYPE html><html>Not here"u8.ToArray(), "text/html");

        var result = await _work.RunAsync([.. ((string[])["pixel-like", "icon-like", "banner-like", "page", "missing"]).Select(n => new ArticleImage(Url(n)))]);

        result.Patch!.Images.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ResourceOutcome.Missing, 404, false)]
    [InlineData(ResourceOutcome.Missing, 410, false)]
    [InlineData(ResourceOutcome.Missing, 403, true)]
    [InlineData(ResourceOutcome.Refused, null, true)]
    [InlineData(ResourceOutcome.TooLarge, 200, true)]
    public async Task RunAsync_ImageThatCannotBeHad_IsDroppedOnlyIfItIsNotThere(ResourceOutcome outcome, int? statusCode, bool isKept)
    {
        _work.Fetcher.Answer(Url("a.jpg"), outcome, statusCode);

        var result = await _work.RunAsync(new ArticleImage(Url("a.jpg")));

        (result.Patch is null).ShouldBe(isKept);
        result.TryAgain.ShouldBeFalse();
    }

    [Fact]
    public async Task RunAsync_FormatNotKnownHere_KeepsTheImageWithoutASize()
    {
        _work.Fetcher.Serve(Url("a.jxl"), [0xFF, 0x0A, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], "image/jxl");

        (await _work.RunAsync(new ArticleImage(Url("a.jxl")))).ShouldBe(new());
    }

    [Fact]
    public async Task RunAsync_SomeFailForNow_StoresWhatIsKnownAndLeavesTheRestToFurtherWork()
    {
        _work.Fetcher.Answer(Url("a.jpg"), ResourceOutcome.Failed, 503, TimeSpan.FromMinutes(2), "It rests.");
        _work.Fetcher.Answer(Url("b.jpg"), ResourceOutcome.Failed, 503, TimeSpan.FromMinutes(7), "It rests longer.");
        _work.Fetcher.Serve(Url("c.gif"), MadeImages.Gif(300, 200));

        var result = await _work.RunAsync(new ArticleImage(Url("a.jpg")), new ArticleImage(Url("b.jpg")), new ArticleImage(Url("c.gif")));

        result.TryAgain.ShouldBeFalse();
        result.Message.ShouldBe("It rests.");
        result.Patch!.Images.ShouldBe([new ArticleImage(Url("c.gif"), 300, 200), new ArticleImage(Url("a.jpg")), new ArticleImage(Url("b.jpg"))]);
        result.Patch.Work.ShouldHaveSingleItem().Key.ShouldBe(SampleArticles.Full.Id.Key);

        // Where nothing more is found out, the work is put off, and ends after some attempts.
        var again = await _work.RunAsync([.. result.Patch.Images!]);
        (again.Patch, again.TryAgain, again.NotBefore).ShouldBe((null, true, TimeSpan.FromMinutes(7)));
    }

    [Fact]
    public async Task RunAsync_ManyImages_MeasuresNoMoreThanConfigured()
    {
        var images = Enumerable.Range(0, 20).Select(i => new ArticleImage(Url($"{i}.gif"))).ToArray();
        foreach (var image in images)
            _work.Fetcher.Serve(image.Url, MadeImages.Gif(300, 200));

        var result = await _work.RunAsync(images);

        _work.Fetcher.Requests.Count.ShouldBe(5);
        result.Patch!.Images!.Count(i => i.Width is not null).ShouldBe(5);

        // Done again, it goes no further.
        (await _work.RunAsync([.. result.Patch.Images!])).Patch.ShouldBeNull();
        _work.Fetcher.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public async Task RunAsync_SizeBehindLargeSegments_AsksForALargerBeginningOnce()
    {
        _work.Fetcher.Serve(Url("a.jpg"), MadeImages.JpegBehind(200_000));
        _work.Fetcher.Serve(Url("b.jpg"), MadeImages.JpegBehind(900_000));
        _work.Options.MinSide = 40;

        var result = await _work.RunAsync(new ArticleImage(Url("a.jpg")), new ArticleImage(Url("b.jpg")));

        result.Patch!.Images.ShouldBe([new ArticleImage(Url("b.jpg")), new ArticleImage(Url("a.jpg"), 60, 40)]);
        _work.Fetcher.Requests.Select(r => r.MaxBytes / 1024).ShouldBe([64, 512, 64, 512]);
    }

    [Fact]
    public async Task RunAsync_MeasuringTurnedOff_AsksForNothing()
    {
        _work.Options.Measure = false;

        (await _work.RunAsync(new ArticleImage(Url("a.gif")))).ShouldBe(new());
        _work.Fetcher.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_Canceled_Throws()
    {
        using var canceled = new CancellationTokenSource();
        await canceled.CancelAsync();
        var measurer = new ImageMeasurer(_work.Fetcher, ImageSelectionFixture.Selection);

        await Should.ThrowAsync<OperationCanceledException>(() => measurer.MeasureAsync(new ArticleImage(Url("a.gif")), canceled.Token));
    }
}
