package waymark.content.search;
import org.junit.jupiter.api.Test;
import waymark.content.RealGuides;
class TryTest { @Test void t() throws Exception { var s=new SearchStore(); RealGuides.all().forEach(s::put); s.refresh();
 for (String q : new String[]{"work with kids","help people","fix cars","helping sick people","working outdoors","animals","computers","numbers","drawing","cooking","building things","writing","law","planes","flying","trucks","books","history","old documents","money","taxes","teeth","babies","old people","emergency","ambulance","courtroom","selling houses","weddings","coffee shop","doctor","dentist","plumber","police","actor","banker","astronaut","C++","java","library","liberry","librian","art","music","nurse pay","a","n","te","machanic","airplane","math","tech","it","vetrinarian", "catalouging", "help children learn to read","fotographer","accounting","electrical","social worker","psycologist"}) { var f=s.find(q); System.out.println("Q "+q+" -> "+f.ids().size()+" "+f.ids().stream().limit(5).toList()+" dym="+f.didYouMean()); }
 long t0=System.nanoTime(); for(int i=0;i<2000;i++) s.find("libary tecnical"); System.out.println("Q per search us "+(System.nanoTime()-t0)/2000/1000);
 }}
