using System.Security.Cryptography;
using Aggregator.Core.Enrichment.Images;
using Aggregator.Core.Tests.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Core.Tests.Enrichment.Images;

public sealed class ImageCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_ImageThatWasAdded_GivesItsBytesAndKind()
    {
        var cache = Open();
        var hash = cache.Add(ImageSamples.Png, ImageKind.Png)!;

        hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(ImageSamples.Png)));
        using var image = cache.Open(hash)!;
        image.ContentType.ShouldBe("image/png");
        using var bytes = new MemoryStream();
        await image.Content.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        bytes.ToArray().ShouldBe(ImageSamples.Png);
        File.Exists(Path.Combine(_folder.Path, hash[..2], hash[2..4], hash + ".png")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(ImageKind.Svg)]
    [InlineData(ImageKind.Heif)]
    [InlineData(ImageKind.Icon)]
    [InlineData(ImageKind.None)]
    internal void Add_KindThatIsNotServed_KeepsNothing(ImageKind kind)
    {
        var cache = Open();

        cache.Add(ImageSamples.Svg, kind).ShouldBeNull();
        cache.Usage.ShouldBe((0, 0));
    }

    [Fact]
    public void Add_BudgetUsedUp_LetsThoseGoThatCameLongestAgo()
    {
        var cache = Open(budget: 3_000);
        var first = Add(cache, 1);
        var second = Add(cache, 2);
        var third = Add(cache, 3);
        cache.Touch(first).ShouldBeTrue();
        var fourth = Add(cache, 4);

        cache.Usage.ShouldBe((3, 3_000));
        ((string[])[first, second, third, fourth]).Where(cache.Contains).ShouldBe([first, third, fourth]);
        cache.Open(second).ShouldBeNull();
        Directory.GetFiles(_folder.Path, "*.gif", SearchOption.AllDirectories).Length.ShouldBe(3);
    }

    [Fact]
    public void Add_SameImageTwice_KeepsItOnceAndLonger()
    {
        var cache = Open(budget: 2_000);
        var first = Add(cache, 1);
        var second = Add(cache, 2);
        Add(cache, 1).ShouldBe(first);
        Add(cache, 3);

        cache.Contains(first).ShouldBeTrue();
        cache.Contains(second).ShouldBeFalse();
    }

    [Fact]
    public void Usage_AfterARestart_IsReadFromTheFolderInTheSameOrder()
    {
        var before = Open(budget: 3_000);
        var first = Add(before, 1);
        var second = Add(before, 2);
        _time.Advance(TimeSpan.FromMinutes(1));
        before.Touch(first);

        var after = Open(budget: 3_000);
        after.Usage.ShouldBe((2, 2_000));
        Add(after, 3);
        Add(after, 4);
        after.Contains(first).ShouldBeTrue();
        after.Contains(second).ShouldBeFalse();
    }

    [Fact]
    public void Usage_SmallerBudgetAfterARestart_IsKept()
    {
        var before = Open(budget: 3_000);
        Add(before, 1);
        var second = Add(before, 2);

        var after = Open(budget: 1_500);
        after.Usage.ShouldBe((1, 1_000));
        after.Contains(second).ShouldBeTrue();
    }

    [Fact]
    public void Usage_FolderWithHalfFilesAndForeignOnes_CountsOnlyImagesAndCleansUp()
    {
        var hash = Add(Open(), 1);
        var half = _folder.Write($"{hash[..2]}/{hash[2..4]}/{hash}.gif.7.tmp", "half");
        var foreign = _folder.Write("notes.txt", "mine");
        _folder.Write($"{hash[..2]}/{hash}.gif", "in the wrong folder");
        _folder.Write($"{hash[..2]}/{hash[2..4]}/{hash}.html", "of the wrong kind");
        _folder.Write("ab/cd/not-a-hash.gif", "of the wrong name");

        Open().Usage.ShouldBe((1, 1_000));
        File.Exists(half).ShouldBeFalse();
        File.Exists(foreign).ShouldBeTrue();
    }

    [Fact]
    public void Open_FileRemovedByHand_IsNullAndForgotten()
    {
        var cache = Open();
        var hash = Add(cache, 1);
        File.Delete(Path.Combine(_folder.Path, hash[..2], hash[2..4], hash + ".gif"));

        cache.Open(hash).ShouldBeNull();
        cache.Contains(hash).ShouldBeFalse();
        cache.Usage.ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../keys/sealing")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public void Open_WhatIsNotKept_IsNull(string name) => Open().Open(name).ShouldBeNull();

    [Fact]
    public void Add_FolderThatCannotBeWritten_KeepsNothing()
    {
        var file = _folder.Write("file", "");

        Open(folder: file).Add(ImageSamples.Png, ImageKind.Png).ShouldBeNull();
    }

    [Fact]
    public async Task Add_ManyAtOnce_StaysWithinTheBudget()
    {
        var cache = Open(budget: 10_000);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() =>
        {
            for (var i = 0; i < 50; i++)
                cache.Add(MadeImages.Gif(100 + (i % 25), 100 + worker, 1_000), ImageKind.Gif).ShouldNotBeNull();
        })));

        cache.Usage.Bytes.ShouldBeLessThanOrEqualTo(10_000);
        var files = Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories);
        files.Length.ShouldBe(cache.Usage.Files);
    }

    private string Add(ImageCache cache, int number)
    {
        _time.Advance(TimeSpan.FromMinutes(1));
        return cache.Add(MadeImages.Gif(100 + number, 100, 1_000), ImageKind.Gif)!;
    }

    private ImageCache Open(long budget = 1_000_000, string? folder = null)
    {
        _time.Advance(TimeSpan.FromMinutes(1));
        return new ImageCache(Options.Create(new ImagesOptions { Cache = true, CacheBytes = budget, Folder = folder ?? _folder.Path }), _time, NullLogger<ImageCache>.Instance);
    }
}
