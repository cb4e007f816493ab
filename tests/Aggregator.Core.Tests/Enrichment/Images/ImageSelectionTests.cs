using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Enrichment.Images;

public sealed class ImageSelectionTests
{
    private const string Site = "https://site.example/";

    [Theory]
    [InlineData(1, 1)]
    [InlineData(600, 1)]
    [InlineData(49, 600)]
    [InlineData(16, null)]
    [InlineData(728, 90)]
    [InlineData(120, 721)]
    public void Select_DeclaredSizeOfNoPicture_DropsIt(int? width, int? height) => Select(Image("a.jpg", width, height)).ShouldBeEmpty();

    [Theory]
    [InlineData(50, 50)]
    [InlineData(1200, 200)]
    [InlineData(600, null)]
    [InlineData(null, null)]
    public void Select_SizeOfAPicture_KeepsIt(int? width, int? height) => Select(Image("a.jpg", width, height)).ShouldHaveSingleItem();

    [Fact]
    public void Select_NothingToChange_GivesTheSameList()
    {
        ArticleImage[] images = [Image("a.jpg", 900, 600), Image("b.jpg", 600, 400), Image("c.jpg"), Image("d.jpg", 75, 75)];

        ImageSelectionFixture.Selection.Select(images).ShouldBeSameAs(images);
    }

    [Fact]
    public void Select_SizesOfOnePicture_KeepsTheLargestOnce() =>
        Select(
            Image("a-300x200.jpg", 300, 200), Image("a-1024x683.jpg", 1024, 683), Image("a-150x150.jpg", 150, 150), Image("b.jpg?w=320"), Image("b.jpg?w=1280"))
            .ShouldBe([Image("a-1024x683.jpg", 1024, 683), Image("b.jpg?w=1280")]);

    [Fact]
    public void Select_PictureAsItWasMade_GoesBeforeItsSmallerForms() =>
        Select(Image("a-300x200.jpg", 300, 200), Image("a.jpg")).ShouldBe([Image("a.jpg")]);

    [Fact]
    public void Select_UrlThatAsksForAnIcon_IsDroppedUnlessAnotherFormIsLarger() =>
        Select(Image("a-32x32.png"), Image("b-32x32.png"), Image("b.png")).ShouldBe([Image("b.png")]);

    [Fact]
    public void Select_AnyOrder_PutsTheLargestFirstTheUnknownNextTheSmallLast() =>
        Select(Image("small.jpg", 75, 75), Image("unknown.jpg"), Image("wide.jpg", 1200, 600), Image("half.jpg", 300), Image("tall.jpg", 600, 1300))
            .Select(i => i.Url[Site.Length..]).ShouldBe(["tall.jpg", "wide.jpg", "unknown.jpg", "half.jpg", "small.jpg"]);

    [Fact]
    public void Select_MoreThanAnArticleMayHave_KeepsTheLargest()
    {
        var images = Enumerable.Range(1, 80).Select(i => Image($"{i}.jpg", 100 + i, 100)).ToArray();

        var selected = Select(images);
        selected.Count.ShouldBe(ArticleConstants.MaxListLength);
        selected[0].Width.ShouldBe(180);
    }

    [Fact]
    public void Select_CountersAndAvatars_AreNotAmongThem() =>
        Select(Image("a.jpg"), new ArticleImage("https://1.gravatar.com/avatar/1"), new ArticleImage("http://pixel.wp.com/b.gif?host=a"))
            .ShouldBe([Image("a.jpg")]);

    private static IReadOnlyList<ArticleImage> Select(params ArticleImage[] images) => ImageSelectionFixture.Selection.Select(images);

    private static ArticleImage Image(string name, int? width = null, int? height = null) => new(Site + name, width, height);
}
